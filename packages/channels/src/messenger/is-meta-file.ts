import { isFileAt } from "../sending/fetch-from-host.js";

/** Names of the hosts on which Meta keeps what people send. */
export const metaFileHosts = /\.(fbcdn\.net|fbsbx\.com|cdninstagram\.com)$/;

/** Whether an address of a file is Meta's. */
export function isMetaFile(
	address: string,
	others: readonly string[],
): boolean {
	return isFileAt(address, { vendor: metaFileHosts, others });
}
