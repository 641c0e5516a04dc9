export declare function adoptStyles(root: ShadowRoot): void;
