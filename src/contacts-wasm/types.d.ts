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
  /** Corrected roles, by column from 0. */
  columns?: Record<number, Role>;
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
  codes: Tally[];
  findings: ListFinding[];
  countries: Tally[];
  operators: Tally[];
  kinds: Tally[];
  cities: Tally[];
}

export interface Row {
  row: number;
  line: number;
  verdict: Verdict;
  codes: string[];
  e164: string | null;
  /** First byte of the record in the file. */
  start?: number;
}

export interface ExportOptions {
  kind?: "clean" | "rejected" | "google" | "vcard";
  numbers?: "e164" | "digits" | "local";
  delimiter?: string;
  mark?: boolean;
  consentedOnly?: boolean;
  /** Words for row codes, by code. */
  reasons?: Record<string, string>;
}
