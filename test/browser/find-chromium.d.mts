/** The browser named by CHROMIUM_PATH, else the first one found; undefined when there is none. */
export declare function findChromium(): string | undefined;
