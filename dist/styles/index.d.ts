/** The element's whole style sheet. Later pieces win. */
export declare const styles: string;
