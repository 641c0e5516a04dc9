/**
 * The comparison document, version 1, as a Zod schema. One schema, three uses: `parse.ts` forgives
 * what can be shown without, `check.ts` forgives nothing, `json-schema.ts` says it in JSON Schema.
 */
import type { core } from 'zod/mini';
export declare const MAX_TEXT = 10000;
export declare const MAX_ID = 200;
export declare const MAX_REVIEWERS = 500;
export declare const text: core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>;
export declare const name: core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>;
export declare const id: core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>;
export declare const comparisonId: core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>;
export declare const url: core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>;
export declare const date: core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>;
export declare const language: core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>;
export declare const percentage: core.$ZodCustom<number, unknown>;
export declare const count: core.$ZodCustom<number, unknown>;
export declare const flag: core.$ZodCustom<boolean, unknown>;
export declare const kind: core.$ZodCustom<"human" | "ai", unknown>;
export declare const reveal: core.$ZodCustom<"always" | "after-vote", unknown>;
export declare const version: core.$ZodCustom<1, unknown>;
export declare const verdict: core.$ZodCustom<"ship" | "skip", unknown>;
export declare const tally: core.$ZodObject<{
    ship: core.$ZodCustom<number, unknown>;
    skip: core.$ZodCustom<number, unknown>;
}, core.$strip>;
export declare const tool: core.$ZodObject<{
    id: core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>;
    name: core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>;
    category: core.$ZodOptional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    tagline: core.$ZodOptional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    description: core.$ZodOptional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    entry: core.$ZodOptional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    url: core.$ZodOptional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    logo: core.$ZodOptional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    sponsored: core.$ZodOptional<core.$ZodCustom<boolean, unknown>>;
    panelShip: core.$ZodOptional<core.$ZodCustom<number, unknown>>;
}, core.$strip>;
export declare const reviewer: core.$ZodObject<{
    id: core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>;
    name: core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>;
    motto: core.$ZodOptional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    avatar: core.$ZodOptional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    url: core.$ZodOptional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    kind: core.$ZodOptional<core.$ZodCustom<"human" | "ai", unknown>>;
}, core.$strip>;
export declare const review: core.$ZodObject<{
    reviewer: core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>;
    tool: core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>;
    verdict: core.$ZodCustom<"ship" | "skip", unknown>;
    quote: core.$ZodOptional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    date: core.$ZodOptional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    url: core.$ZodOptional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
}, core.$strip>;
export declare const community: core.$ZodObject<{
    votes: core.$ZodOptional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    tallies: core.$ZodOptional<import("./zod.js").Collection<Readonly<Record<string, {
        ship: number;
        skip: number;
    }>>>>;
    reveal: core.$ZodOptional<core.$ZodCustom<"always" | "after-vote", unknown>>;
    minimum: core.$ZodOptional<core.$ZodCustom<number, unknown>>;
}, core.$strip>;
export declare const newsletter: core.$ZodObject<{
    kicker: core.$ZodOptional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    title: core.$ZodOptional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    text: core.$ZodOptional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    endpoint: core.$ZodOptional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    url: core.$ZodOptional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    consent: core.$ZodOptional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
}, core.$strip>;
/** Which keys there are is the interface's affair: `label-keys.ts`. */
export declare const labels: import("./zod.js").Collection<Readonly<Record<string, string>>>;
export declare const comparison: core.$ZodObject<{
    version: core.$ZodCustom<1, unknown>;
    id: core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>;
    lang: core.$ZodOptional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    url: core.$ZodOptional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    kicker: core.$ZodOptional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    title: core.$ZodOptional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    summary: core.$ZodOptional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    updated: core.$ZodOptional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    disclosure: core.$ZodOptional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    tools: import("./zod.js").Collection<readonly ({
        id: string;
        name: string;
        category?: string | undefined;
        tagline?: string | undefined;
        description?: string | undefined;
        entry?: string | undefined;
        url?: string | undefined;
        logo?: string | undefined;
        sponsored?: boolean | undefined;
        panelShip?: number | undefined;
    } | undefined)[]>;
    reviewers: core.$ZodOptional<import("./zod.js").Collection<readonly ({
        id: string;
        name: string;
        motto?: string | undefined;
        avatar?: string | undefined;
        url?: string | undefined;
        kind?: "human" | "ai" | undefined;
    } | undefined)[]>>;
    reviews: core.$ZodOptional<import("./zod.js").Collection<readonly ({
        reviewer: string;
        tool: string;
        verdict: "ship" | "skip";
        quote?: string | undefined;
        date?: string | undefined;
        url?: string | undefined;
    } | undefined)[]>>;
    community: core.$ZodOptional<core.$ZodObject<{
        votes: core.$ZodOptional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
        tallies: core.$ZodOptional<import("./zod.js").Collection<Readonly<Record<string, {
            ship: number;
            skip: number;
        }>>>>;
        reveal: core.$ZodOptional<core.$ZodCustom<"always" | "after-vote", unknown>>;
        minimum: core.$ZodOptional<core.$ZodCustom<number, unknown>>;
    }, core.$strip>>;
    newsletter: core.$ZodOptional<core.$ZodObject<{
        kicker: core.$ZodOptional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
        title: core.$ZodOptional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
        text: core.$ZodOptional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
        endpoint: core.$ZodOptional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
        url: core.$ZodOptional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
        consent: core.$ZodOptional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    }, core.$strip>>;
    labels: core.$ZodOptional<import("./zod.js").Collection<Readonly<Record<string, string>>>>;
}, core.$strip>;
/** A document that fits the schema, before defaults, resolved URLs and cleaned text. */
export type ComparisonInput = core.output<typeof comparison>;
