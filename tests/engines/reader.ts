// What a reader can do in a browser, whichever drives it: Playwright for Chromium and Firefox, WebDriver for WebKitGTK.
export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof ENGINES)[number];

export interface Reader {
  readonly engine: Engine;
  open(address: string): Promise<void>;
  /** Runs a function in the page, or in a frame of it, and waits for what it promises. The function can see nothing but its arguments. */
  run<Result, Given extends readonly unknown[]>(
    code: (...given: Given) => Result | Promise<Result>,
    given: Given,
    /** The way to the frame: its place among the frames of the page, then among the frames of that frame, and so on. */
    frame?: readonly number[],
  ): Promise<Result>;
  /** Presses a key, or types words. */
  press(keys: Key | (string & {})): Promise<void>;
  /** How many cookies the browser holds for the page. */
  cookies(): Promise<number>;
  close(): Promise<void>;
}

/** Keys that are not characters, with their code in WebDriver. */
export const KEYS = { Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', Home: '\uE011', ArrowRight: '\uE014' } as const;
type Key = keyof typeof KEYS;

export const isKey = (keys: string): keys is Key => keys in KEYS;

/** Finds a frame of a document by its place among all of them; some hosts hide theirs in the shadow of an element. */
export function frameAt(place: number): HTMLIFrameElement | undefined {
  const within = (root: ParentNode): HTMLIFrameElement[] =>
    [...root.querySelectorAll('*')].flatMap((one) => (one instanceof HTMLIFrameElement ? [one] : one.shadowRoot === null ? [] : within(one.shadowRoot)));
  return within(document)[place];
}
