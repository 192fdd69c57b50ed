/** A site that is being served. */
export interface HostedSite {
  /** Address without its last slash. */
  origin: string;
  close(): Promise<void>;
}

/** The phone and the line that pages are read with. */
export interface Line {
  /** Width of the window in CSS pixels; below 600 a phone with two device pixels to one. */
  width: number;
  /** By how much the processor is slower than this machine's. */
  cpu: number;
  /** Of the line, in kbit/s, both ways. */
  kilobits: number;
  /** Added to every answer, in ms. */
  latency: number;
}

/** What one load of a page came to. Times are in ms from its start, bytes as they came over the line. */
export interface Load {
  requests: number;
  /** Requests that the first paint had to wait for, the page itself not counted. */
  blocking: number;
  /** Without pictures and fonts. */
  bytes: number;
  bytesWithAll: number;
  firstPaint: number;
  largestPaint: number;
  /** Sum of all layout shifts, which is never less than the usual measure (the worst five seconds). */
  shift: number;
  /** What tasks took beyond 50 ms each, from the first paint on. */
  blocked: number;
}
