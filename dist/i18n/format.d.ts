/** Numbers, dates, lists, quotation marks and direction in a language, by ECMA-402. */
/** A piece of a formatted value; `minor` marks what is not the thing itself: a percent sign, a comma between names. */
export interface Part {
    readonly text: string;
    readonly minor: boolean;
}
export interface Format {
    /** The tag that is really used: the one asked for, or `en`. */
    readonly lang: string;
    readonly dir: 'ltr' | 'rtl';
    /** Opening and closing quotation mark. */
    readonly quotes: readonly [string, string];
    number(n: number): string;
    /** Like `number`, shortened from 100,000 on. */
    compact(n: number): string;
    /** @param n 0–100 */
    percent(n: number): readonly Part[];
    /** A valid ISO 8601 date or date-time. */
    date(iso: string): string;
    list(items: readonly string[]): readonly Part[];
}
/** The canonical form of a BCP 47 tag, or undefined where it is none. */
export declare function canonicalLanguage(tag: string): string | undefined;
/** @param tag a BCP 47 tag; anything else counts as `en` */
export declare function createFormat(tag: string): Format;
