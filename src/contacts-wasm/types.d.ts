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
