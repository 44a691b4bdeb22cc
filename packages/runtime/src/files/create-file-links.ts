import { createHmac, timingSafeEqual } from "node:crypto";

/** For how long a link opens its file, ms: a shopper reads an answer days later. */
const goodForMs = 30 * 86_400_000;

/** Under which files are opened by whoever holds their link. */
export const linkedFilesPath = "/files";

/** A file of one conversation, by the name it is stored under. */
export interface LinkedFile {
	readonly conversationId: string;
	readonly name: string;
}

/** Addresses that open one file each, for channels that take no files. */
export interface FileLinks {
	/** Path and query; good for 30 days. */
	toLink(file: LinkedFile): string;
	/** Whether a link with this query was given out for the file, and is still good. */
	isGood(file: LinkedFile, query: URLSearchParams): boolean;
}

/** Links are signed (HMAC-SHA-256 over file and end), and nothing is kept of them. */
export function createFileLinks(
	secret: Uint8Array,
	now: () => number,
): FileLinks {
	const sign = ({ conversationId, name }: LinkedFile, until: string): Buffer =>
		createHmac("sha256", secret)
			.update(JSON.stringify([conversationId, name, until]))
			.digest();
	return {
		toLink(file) {
			const until = String(Math.ceil((now() + goodForMs) / 1000));
			const query = new URLSearchParams({
				until,
				key: sign(file, until).toString("base64url"),
			});
			return `${linkedFilesPath}/${file.conversationId}/${file.name}?${query}`;
		},
		isGood(file, query) {
			const until = query.get("until") ?? "";
			const key = Buffer.from(query.get("key") ?? "", "base64url");
			const right = sign(file, until);
			return (
				/^\d{1,12}$/.test(until) &&
				key.length === right.length &&
				timingSafeEqual(key, right) &&
				Number(until) * 1000 > now()
			);
		},
	};
}
