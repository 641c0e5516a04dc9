export declare const tokens: string;
