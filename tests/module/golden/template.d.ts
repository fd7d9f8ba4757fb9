/* tslint:disable */
/* eslint-disable */

/** A template as the form holds it. `checkTemplate` reads it from JSON or plain text and takes it as it is. */
export interface Template {
    name?: string;
    language?: string;
    category?: string;
    components: TemplateComponent[];
    /** Fields without a place in the form: key → JSON text. */
    other?: Record<string, string>;
}

export interface TemplateComponent {
    /** "HEADER", "BODY", "FOOTER", "BUTTONS", "CAROUSEL", "LIMITED_TIME_OFFER" … */
    kind: string;
    /** A header's: "TEXT", "IMAGE", "VIDEO", "DOCUMENT", "LOCATION". */
    format?: string;
    text?: string;
    samples?: { name?: string; value: string }[];
    buttons?: TemplateButton[];
    cards?: { components: TemplateComponent[]; other?: Record<string, string> }[];
    other?: Record<string, string>;
}

export interface TemplateButton {
    /** "QUICK_REPLY", "URL", "PHONE_NUMBER", "COPY_CODE", "OTP", "FLOW" … */
    kind: string;
    text?: string;
    url?: string;
    phone?: string;
    otp?: string;
    samples?: string[];
    other?: Record<string, string>;
}

/** What the checks may know beside the template; all of it optional. */
export interface TemplateOptions {
    usRecipients?: boolean;
    /** How many people will get it within 24 hours, and the portfolio's messaging limit. */
    users?: number;
    portfolioLimit?: number;
    firstSend?: boolean;
    /** How many messages one person gets in a row, within how many seconds. */
    burst?: number;
    burstSeconds?: number;
    ageGated?: boolean;
}

export interface TemplateFinding {
    rule: string;
    covers: string[];
    severity: Severity;
    confidence: Confidence;
    /** "TEMPLATE" for top-level fields, otherwise the component's kind. */
    component: string;
    /** The path below the component, such as "text" or "buttons[1].url". */
    field: string;
    /** UTF-16 units of that field's text; equal when it is about the whole field. */
    start: number;
    end: number;
    measure?: number;
    limit?: number;
    /** The word it is about when that is no stretch of a field. */
    detail?: string;
    /** The message rule that saw it. */
    because?: string;
    /** Where it stands in the JSON. */
    place?: { line: number; column: number };
    fixes?: Fix[];
}

export type TemplateCategory = "MARKETING" | "UTILITY" | "AUTHENTICATION" | "UNCLEAR";

/** A prediction from the content alone. Meta decides. */
export interface CategoryReport {
    predicted: TemplateCategory;
    confidence: Confidence;
    /** Those of the predicted category first, the heaviest first. */
    words: {
        category: TemplateCategory; cue: string; weight: number;
        component: string; field: string; start: number; end: number; text: string;
    }[];
    /** Only when the words promote. */
    toUtility?: {
        advice: "remove" | "split" | "keep";
        edits: { component: string; field: string; fix: Fix }[];
        removed: string[];
    };
}

export interface TemplateReport {
    schema: number;
    id: string;
    /** No finding is "high" or "block". */
    ok: boolean;
    band: Severity | null;
    findings: TemplateFinding[];
    category: CategoryReport;
    template: Template;
    /** Every text with its samples filled in, in the order a phone shows them. */
    fields: { component: string; field: string; text: string; filled: string }[];
    /** Ids of what was not checked; the reasons stand in the template texts. */
    notChecked: string[];
}

export type TemplateForm = "json" | "jsonl" | "csv" | "text";

/** Thrown errors carry the same codes, with `line` and `column`. */
export interface TemplateError {
    code: "empty" | "broken-json" | "not-a-template" | "too-large" | "too-many" | "no-body-column";
    place?: { line: number; column: number };
    detail?: string;
}

export interface TemplateEntry { id: string; report?: TemplateReport; error?: TemplateError }
export interface TemplatesReport { schema: number; form: TemplateForm; entries: TemplateEntry[] }


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
 * Checks one template: JSON, plain text, or the form as an object. Of several, the first.
 */
export function checkTemplate(input: string | Template, options?: TemplateOptions): TemplateReport;

/**
 * Checks all templates of a text: JSON, JSON lines, CSV or plain text; `form` skips the recognition.
 */
export function checkTemplates(input: string, form?: TemplateForm, options?: TemplateOptions): TemplatesReport;

/**
 * The message as WhatsApp shows it: lines with styled pieces.
 */
export function previewMessage(text: string): Preview;

/**
 * The findings of many templates as a CSV table.
 */
export function templateFindingsCsv(entries: TemplateEntry[]): string;

/**
 * The form as Cloud API JSON with line breaks.
 */
export function templateToJson(template: Template): string;

/**
 * The form as plain text, from which `checkTemplate` reads the same template.
 */
export function templateToText(template: Template): string;

/**
 * The module's version, and that of the shapes it returns.
 */
export function version(): Version;

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
    readonly memory: WebAssembly.Memory;
    readonly applyFix: (a: any, b: any) => [number, number, number, number];
    readonly checkMessage: (a: any, b: any) => [number, number, number];
    readonly checkTemplate: (a: any, b: any) => [number, number, number];
    readonly checkTemplates: (a: any, b: any, c: any) => [number, number, number];
    readonly previewMessage: (a: any) => [number, number, number];
    readonly templateFindingsCsv: (a: any) => [number, number, number, number];
    readonly templateToJson: (a: any) => [number, number, number, number];
    readonly templateToText: (a: any) => [number, number, number, number];
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
