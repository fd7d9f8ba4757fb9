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
