import { isFileAt } from "../sending/fetch-from-host.js";

/** Names of the hosts on which Viber keeps what people send. */
export const viberFileHosts = /(^|\.)viber\.com$/;

/** Whether an address of a file is Viber's. */
export function isViberFile(
	address: string,
	others: readonly string[],
): boolean {
	return isFileAt(address, { vendor: viberFileHosts, others });
}
