import type { FetchedFile } from "../port/messenger.js";
import { fetchBounded } from "./fetch-bounded.js";

/** Where files of a vendor lie. */
export interface FileHosts {
	/** Names of its hosts. */
	readonly vendor: RegExp;
	/** Hosts besides those, with their port; for tests. */
	readonly others: readonly string[];
}

/** Whether an address leads to the vendor: what a request names is fetched from nowhere else. */
export function isFileAt(
	address: string,
	{ vendor, others }: FileHosts,
): boolean {
	if (!URL.canParse(address)) return false;
	const url = new URL(address);
	if (url.username !== "" || url.password !== "") return false;
	if (others.includes(url.host)) return true;
	return (
		url.protocol === "https:" && url.port === "" && vendor.test(url.hostname)
	);
}

/** Fetches a file whose reference is its whole address. */
export async function fetchFromHost(
	address: string,
	maxBytes: number,
	hosts: FileHosts,
): Promise<FetchedFile> {
	if (!isFileAt(address, hosts))
		return { kind: "gone", reason: "no address of the vendor's" };
	try {
		return await fetchBounded(address, maxBytes);
	} catch {
		return { kind: "retry", afterMs: 5000 };
	}
}
