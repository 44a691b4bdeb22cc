import type { VendorAnswer } from "./vendor-server.js";

/** A file that a shopper has sent. */
export interface KeptFile {
	readonly bytes: Uint8Array;
	readonly contentType: string;
}

/** Files that lie at a vendor, by numbers as text. */
export interface KeptFiles {
	keep(file: KeptFile): string;
	/** What the vendor answers to who asks for one. */
	answer(id: string): VendorAnswer;
}

/** Keeps files while the simulator is open. */
export function createKeptFiles(): KeptFiles {
	const files: KeptFile[] = [];
	return {
		keep: (file) => String(files.push(file)),
		answer(id) {
			const file = files[Number(id) - 1];
			return file === undefined
				? { status: 404, body: {} }
				: {
						status: 200,
						headers: { "content-type": file.contentType },
						body: file.bytes,
					};
		},
	};
}
