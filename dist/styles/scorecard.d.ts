export declare const scorecard: string;
