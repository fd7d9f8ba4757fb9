/* tslint:disable */
/* eslint-disable */
/** What becomes of a row. */
export type Verdict = "ok" | "repaired" | "warned" | "duplicate" | "rejected" | "blank";

export type Severity = "info" | "low" | "medium" | "high" | "block";
export type Confidence = "hint" | "likely" | "certain";

/** What a column holds. */
export type Role =
| "phone" | "name" | "givenName" | "familyName" | "consent" | "consentDate" | "consentSource" | "category"
| "smsConsent" | "status" | "withdrawnDate" | "deliveryError" | "savedUs" | "lastInbound" | "lastContact"
| "replies" | "sends" | "birth" | "group" | "tags" | "city" | "sensitive" | "other";

/** Everything is optional; without `today` no date is judged. */
export interface ContactsOptions {
    region?: string;
    today?: string;
    channel?: "broadcast" | "reply" | "group" | "api";
    purpose?: "unknown" | "promotion" | "service";
    freeForm?: boolean;
    goods?: "ordinary" | "regulated" | "alcohol";
    ownNumber?: string;
    businessSince?: string;
    declaredLimit?: number;
    /** Numbers of people who said stop, one a line. */
    optOuts?: string;
    /** People who said stop earlier: `scan.marks(salt)` of a finished scan of their numbers. */
    register?: { salt: string; marks: string[] };
    /** Corrected roles, by column from 0. */
    columns?: Record<number, Role>;
    /**
     * Corrected cells. Verdicts, duplicates and counts of a check with corrections agree with each other; so a
     * correction is a new check of the same file, and to undo is to check without it.
     */
    edits?: Edit[];
}

/** A corrected cell: record from 1, column from 0. */
export interface Edit {
    row: number;
    column: number;
    value: string;
}

export interface Column {
    index: number;
    name: string;
    role: Role;
    confidence: Confidence;
    samples: string[];
}

/** `rowsIn` is the sum of the six verdicts. */
export interface Counts {
    rowsIn: number;
    records: number;
    ok: number;
    repaired: number;
    warned: number;
    rejected: number;
    duplicate: number;
    blank: number;
}

export interface Tally {
    key: string;
    count: number;
}

export interface ListFinding {
    rule: string;
    covers: string[];
    severity: Severity;
    confidence: Confidence;
    rows: number;
    examples: number[];
    measure?: number;
    limit?: number;
    columns?: string[];
}

export interface ContactsReport {
    schema: number;
    format: "table" | "list" | "vcard";
    encoding: string;
    delimiter: string | null;
    headerRow: number | null;
    columns: Column[];
    counts: Counts;
    /** Different people whose consent cell says yes and who may be written to. */
    consented: number;
    codes: Tally[];
    findings: ListFinding[];
    countries: Tally[];
    operators: Tally[];
    kinds: Tally[];
    /** Rows with consent by where it was given. */
    sources: Tally[];
    cities: Tally[];
}

export interface Row {
    row: number;
    line: number;
    verdict: Verdict;
    codes: string[];
    e164: string | null;
    /** First byte of the record in the file; not known for UTF-16. */
    start?: number;
    /** First byte of the next record: `scan.cells(bytes from start to end)[0]` are the row's own cells. */
    end?: number;
}

/** Which rows a table shows; nothing means all. */
export interface RowFilter {
    verdict?: Verdict;
    /** A row code, such as `lost-zero`. */
    code?: string;
    /** A number and its duplicates. */
    e164?: string;
}

export interface RowPage {
    /** How many rows the filter lets through in all. */
    total: number;
    rows: Row[];
}

export interface ExportOptions {
    kind?: "clean" | "rejected" | "google" | "vcard" | "qiscus" | "qontak" | "wati";
    /** `+62…`, `62…` or `08…`. Qiscus, Qontak and Wati get `62…` whatever is chosen. */
    numbers?: "e164" | "digits" | "local";
    /** `,` or `;`, which spreadsheets set to Indonesian expect. */
    delimiter?: string;
    /** A byte order mark, by which Excel knows UTF-8. */
    mark?: boolean;
    /** Leaves out rows without consent. */
    consentedOnly?: boolean;
    /** Words for row codes, by code. */
    reasons?: Record<string, string>;
}



/**
 * A list check.
 */
export class ContactScan {
    free(): void;
    [Symbol.dispose](): void;
    /**
     * Begins an export; push the same file into it.
     */
    beginExport(options: ExportOptions | undefined): ListExport;
    /**
     * The cells of a small part of the file, as they stand there without corrections: what stands between two rows' `start`.
     */
    cells(bytes: Uint8Array): string[][];
    /**
     * Ends the file and returns the report.
     */
    finish(): ContactsReport;
    /**
     * What an opt-out register keeps of the list's numbers: a hash of each, salted with any text.
     */
    marks(salt: string): string[];
    /**
     * Begins a check. Options that are not of their type throw `invalid-options`.
     */
    constructor(options: ContactsOptions | undefined);
    /**
     * Takes in the next bytes of the file.
     */
    push(bytes: Uint8Array): void;
    /**
     * One page of the rows that a filter lets through, and how many these are in all.
     */
    rows(filter: RowFilter | undefined, first: number, count: number): RowPage;
    /**
     * Rows judged so far, for a progress bar.
     */
    readonly rowsSoFar: number;
}

/**
 * An export under way.
 */
export class ListExport {
    private constructor();
    free(): void;
    [Symbol.dispose](): void;
    /**
     * Ends the file and returns the last rows.
     */
    finish(): string;
    /**
     * What stands above the rows.
     */
    head(): string;
    /**
     * Takes in the next bytes of the file and returns the rows that end in them.
     */
    push(bytes: Uint8Array): string;
    /**
     * How many entries were written, once finished.
     */
    readonly written: number;
}

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
    readonly memory: WebAssembly.Memory;
    readonly __wbg_contactscan_free: (a: number, b: number) => void;
    readonly __wbg_listexport_free: (a: number, b: number) => void;
    readonly contactscan_beginExport: (a: number, b: any) => [number, number, number];
    readonly contactscan_cells: (a: number, b: number, c: number) => [number, number, number];
    readonly contactscan_finish: (a: number) => [number, number, number];
    readonly contactscan_marks: (a: number, b: number, c: number) => [number, number, number, number];
    readonly contactscan_new: (a: any) => [number, number, number];
    readonly contactscan_push: (a: number, b: number, c: number) => [number, number];
    readonly contactscan_rows: (a: number, b: any, c: number, d: number) => [number, number, number];
    readonly contactscan_rowsSoFar: (a: number) => number;
    readonly listexport_finish: (a: number) => [number, number, number, number];
    readonly listexport_head: (a: number) => [number, number, number, number];
    readonly listexport_push: (a: number, b: number, c: number) => [number, number, number, number];
    readonly listexport_written: (a: number) => number;
    readonly __wbindgen_malloc: (a: number, b: number) => number;
    readonly __wbindgen_realloc: (a: number, b: number, c: number, d: number) => number;
    readonly __wbindgen_exn_store: (a: number) => void;
    readonly __externref_table_alloc: () => number;
    readonly __wbindgen_externrefs: WebAssembly.Table;
    readonly __externref_table_dealloc: (a: number) => void;
    readonly __externref_drop_slice: (a: number, b: number) => void;
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
