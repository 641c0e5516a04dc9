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
export declare const tally: import("./zod.js").ObjectSchema<{
    readonly ship: core.$ZodCustom<number, unknown>;
    readonly skip: core.$ZodCustom<number, unknown>;
}>;
export declare const tool: import("./zod.js").ObjectSchema<{
    readonly id: core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>;
    readonly name: core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>;
    readonly category: import("./zod.js").Optional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    readonly tagline: import("./zod.js").Optional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    readonly description: import("./zod.js").Optional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    readonly entry: import("./zod.js").Optional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    readonly url: import("./zod.js").Optional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    readonly logo: import("./zod.js").Optional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    readonly sponsored: import("./zod.js").Optional<core.$ZodCustom<boolean, unknown>>;
    readonly panelShip: import("./zod.js").Optional<core.$ZodCustom<number, unknown>>;
}>;
export declare const reviewer: import("./zod.js").ObjectSchema<{
    readonly id: core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>;
    readonly name: core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>;
    readonly motto: import("./zod.js").Optional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    readonly avatar: import("./zod.js").Optional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    readonly url: import("./zod.js").Optional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    readonly kind: import("./zod.js").Optional<core.$ZodCustom<"human" | "ai", unknown>>;
}>;
export declare const review: import("./zod.js").ObjectSchema<{
    readonly reviewer: core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>;
    readonly tool: core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>;
    readonly verdict: core.$ZodCustom<"ship" | "skip", unknown>;
    readonly quote: import("./zod.js").Optional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    readonly date: import("./zod.js").Optional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    readonly url: import("./zod.js").Optional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
}>;
export declare const community: import("./zod.js").ObjectSchema<{
    readonly votes: import("./zod.js").Optional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    readonly tallies: import("./zod.js").Optional<import("./zod.js").Collection<Readonly<Record<string, {
        ship: number;
        skip: number;
    } & {}>>>>;
    readonly reveal: import("./zod.js").Optional<core.$ZodCustom<"always" | "after-vote", unknown>>;
    readonly minimum: import("./zod.js").Optional<core.$ZodCustom<number, unknown>>;
}>;
export declare const newsletter: import("./zod.js").ObjectSchema<{
    readonly kicker: import("./zod.js").Optional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    readonly title: import("./zod.js").Optional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    readonly text: import("./zod.js").Optional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    readonly endpoint: import("./zod.js").Optional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    readonly url: import("./zod.js").Optional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    readonly consent: import("./zod.js").Optional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
}>;
/** Which keys there are is the interface's affair: `label-keys.ts`. */
export declare const labels: import("./zod.js").Collection<Readonly<Record<string, string>>>;
export declare const comparison: import("./zod.js").ObjectSchema<{
    readonly version: core.$ZodCustom<1, unknown>;
    readonly id: core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>;
    readonly lang: import("./zod.js").Optional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    readonly url: import("./zod.js").Optional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    readonly kicker: import("./zod.js").Optional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    readonly title: import("./zod.js").Optional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    readonly summary: import("./zod.js").Optional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    readonly updated: import("./zod.js").Optional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    readonly disclosure: import("./zod.js").Optional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    readonly tools: import("./zod.js").Collection<readonly (({
        name: string;
        id: string;
    } & {
        panelShip?: number;
        entry?: string;
        url?: string;
        category?: string;
        tagline?: string;
        description?: string;
        logo?: string;
        sponsored?: boolean;
    }) | undefined)[]>;
    readonly reviewers: import("./zod.js").Optional<import("./zod.js").Collection<readonly (({
        name: string;
        id: string;
    } & {
        url?: string;
        motto?: string;
        avatar?: string;
        kind?: "human" | "ai";
    }) | undefined)[]>>;
    readonly reviews: import("./zod.js").Optional<import("./zod.js").Collection<readonly (({
        reviewer: string;
        tool: string;
        verdict: "ship" | "skip";
    } & {
        date?: string;
        url?: string;
        quote?: string;
    }) | undefined)[]>>;
    readonly community: import("./zod.js").Optional<import("./zod.js").ObjectSchema<{
        readonly votes: import("./zod.js").Optional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
        readonly tallies: import("./zod.js").Optional<import("./zod.js").Collection<Readonly<Record<string, {
            ship: number;
            skip: number;
        } & {}>>>>;
        readonly reveal: import("./zod.js").Optional<core.$ZodCustom<"always" | "after-vote", unknown>>;
        readonly minimum: import("./zod.js").Optional<core.$ZodCustom<number, unknown>>;
    }>>;
    readonly newsletter: import("./zod.js").Optional<import("./zod.js").ObjectSchema<{
        readonly kicker: import("./zod.js").Optional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
        readonly title: import("./zod.js").Optional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
        readonly text: import("./zod.js").Optional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
        readonly endpoint: import("./zod.js").Optional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
        readonly url: import("./zod.js").Optional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
        readonly consent: import("./zod.js").Optional<core.$ZodType<string, unknown, core.$ZodTypeInternals<string, unknown>>>;
    }>>;
    readonly labels: import("./zod.js").Optional<import("./zod.js").Collection<Readonly<Record<string, string>>>>;
}>;
/** A document that fits the schema, before defaults, resolved URLs and cleaned text. */
export type ComparisonInput = core.output<typeof comparison>;
