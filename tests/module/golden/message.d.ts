/* tslint:disable */
/* eslint-disable */
/** Ordered: info < low < medium < high < block. */
export type Severity = "info" | "low" | "medium" | "high" | "block";
/** How sure a finding is; apart from its severity. */
export type Confidence = "hint" | "likely" | "certain";

/** What the checks need to know beside the text. */
export interface MessageContext {
    /** Where it is sent. Default: "broadcast". */
    channel?: "broadcast" | "reply" | "group" | "api";
    /** Whether the receivers agreed to be written to. Default: "unknown". */
    consent?: "unknown" | "yes" | "no";
    /** What it is for. Default: "unknown", judged by the words. */
    purpose?: "unknown" | "promotion" | "service";
}

/** UTF-16 units: `text.slice(start, end)` gives the words. */
export interface Span { start: number; end: number }

export interface Fix { kind: string; span: Span; text: string }
export interface Evidence { signal: string; weight: number; spans: Span[] }

export interface Finding {
    /** The rule's stable id. */
    rule: string;
    /** Check ids of the fact base. */
    covers: string[];
    severity: Severity;
    confidence: Confidence;
    /** Empty when the finding is about the whole text. */
    spans: Span[];
    measure?: number;
    limit?: number;
    /** Whether the words were written in disguise. */
    disguised?: boolean;
    fixes?: Fix[];
    evidence?: Evidence[];
}

export interface MessageReport {
    /** Version of these shapes. */
    schema: number;
    /** The gravest severity found. No probability of anything. */
    band: Severity | null;
    parts: { severity: Severity; count: number }[];
    /** The gravest first, then by place. */
    findings: Finding[];
    stats: { characters: number; words: number; lines: number; links: number };
    /** The text's length in UTF-16 units, and how many of them were checked. */
    length: number;
    checked: number;
}

/** A stretch of a line in one style. */
export interface Piece {
    text: string;
    bold?: boolean;
    italic?: boolean;
    strike?: boolean;
    mono?: boolean;
    code?: boolean;
    link?: boolean;
}

export type LineKind = { type: "text" } | { type: "bullet" } | { type: "quote" } | { type: "numbered"; number: number };

/** A message as WhatsApp shows it. */
export interface Preview {
    lines: { kind: LineKind; pieces: Piece[] }[];
    /** Set when the message is one to three emoji and nothing else. */
    largeEmoji?: number;
}

export interface Version { version: string; schema: number }



/**
 * The text with one fix of its own report applied. A fix that does not fit the text leaves it as it is.
 */
export function applyFix(text: string, fix: Fix): string;

/**
 * Checks a message. Every string is a valid message; only options that are not of their type throw.
 */
export function checkMessage(text: string, context?: MessageContext): MessageReport;

/**
 * The message as WhatsApp shows it: lines with styled pieces.
 */
export function previewMessage(text: string): Preview;

/**
 * The module's version, and that of the shapes it returns.
 */
export function version(): Version;

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
    readonly memory: WebAssembly.Memory;
    readonly applyFix: (a: any, b: any) => [number, number, number, number];
    readonly checkMessage: (a: any, b: any) => [number, number, number];
    readonly previewMessage: (a: any) => [number, number, number];
    readonly version: () => [number, number, number];
    readonly __wbindgen_malloc: (a: number, b: number) => number;
    readonly __wbindgen_realloc: (a: number, b: number, c: number, d: number) => number;
    readonly __wbindgen_exn_store: (a: number) => void;
    readonly __externref_table_alloc: () => number;
    readonly __wbindgen_externrefs: WebAssembly.Table;
    readonly __externref_table_dealloc: (a: number) => void;
    readonly __wbindgen_free: (a: number, b: number, c: number) => void;
    readonly __wbindgen_start: () => void;
}

export type SyncInitInput = BufferSource | WebAssembly.Module;

/**
 * Instantiates the given `module`, which can either be bytes or
 * a precompiled `WebAssembly.Module`.
 *
 * @param {{ module: SyncInitInput }} module - Passing `SyncInitInput` directly is deprecated.
 *
 * @returns {InitOutput}
 */
export function initSync(module: { module: SyncInitInput } | SyncInitInput): InitOutput;

/**
 * If `module_or_path` is {RequestInfo} or {URL}, makes a request and
 * for everything else, calls `WebAssembly.instantiate` directly.
 *
 * @param {{ module_or_path: InitInput | Promise<InitInput> }} module_or_path - Passing `InitInput` directly is deprecated.
 *
 * @returns {Promise<InitOutput>}
 */
export default function __wbg_init (module_or_path?: { module_or_path: InitInput | Promise<InitInput> } | InitInput | Promise<InitInput>): Promise<InitOutput>;
