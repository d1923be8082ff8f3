// What readers.ts uses of Lighthouse and chrome-launcher: they are installed by the bench commands alone, and types are checked without them.
declare module 'lighthouse' {
  interface Look {
    /** Set where the look failed. */
    runtimeError?: { code: string };
    categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
    audits: Record<string, { title: string; score: number | null; displayValue?: string }>;
  }
  export default function lighthouse(url: string, flags: { port: number; logLevel: string; onlyCategories: string[] }): Promise<{ lhr: Look } | undefined>;
}
declare module 'lighthouse/core/config/constants.js' {
  type Link = Record<'requestLatencyMs' | 'downloadThroughputKbps' | 'uploadThroughputKbps' | 'cpuSlowdownMultiplier', number>;
  export const throttling: { mobileSlow4G: Link };
}
declare module 'chrome-launcher' {
  export function launch(options: { chromePath: string; chromeFlags: string[] }): Promise<{ port: number; kill: () => void }>;
}
