import type { FileSource } from "../sending/file-source.js";

/** For checks that send no files. */
export const noFiles: FileSource = async () => undefined;
