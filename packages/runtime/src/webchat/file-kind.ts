/** Files that are taken, known by their first bytes; names and declared types are not believed. */
export interface FileKind {
	readonly extension: "png" | "jpg" | "webp" | "gif" | "pdf";
	readonly contentType: string;
}

/** First bytes that `fileKindOf` must see at least. */
export const signatureBytes = 12;

const kinds: readonly (FileKind & {
	readonly starts: (bytes: Buffer) => boolean;
})[] = [
	{
		extension: "png",
		contentType: "image/png",
		starts: (bytes) =>
			bytes.subarray(0, 8).equals(Buffer.from("89504e470d0a1a0a", "hex")),
	},
	{
		extension: "jpg",
		contentType: "image/jpeg",
		starts: (bytes) =>
			bytes.subarray(0, 3).equals(Buffer.from("ffd8ff", "hex")),
	},
	{
		extension: "webp",
		contentType: "image/webp",
		starts: (bytes) =>
			bytes.toString("latin1", 0, 4) === "RIFF" &&
			bytes.toString("latin1", 8, 12) === "WEBP",
	},
	{
		extension: "gif",
		contentType: "image/gif",
		starts: (bytes) => /^GIF8[79]a/.test(bytes.toString("latin1", 0, 6)),
	},
	{
		extension: "pdf",
		contentType: "application/pdf",
		starts: (bytes) => bytes.toString("latin1", 0, 5) === "%PDF-",
	},
];

/** The kind of a file by its first bytes, or undefined for one that is not taken. */
export function fileKindOf(start: Buffer): FileKind | undefined {
	const kind = kinds.find(({ starts }) => starts(start));
	return kind && { extension: kind.extension, contentType: kind.contentType };
}

/** The kind of a stored file by the name we gave it. */
export function kindOfStored(storedName: string): FileKind | undefined {
	const extension = storedName.slice(storedName.lastIndexOf(".") + 1);
	const kind = kinds.find((one) => one.extension === extension);
	return kind && { extension: kind.extension, contentType: kind.contentType };
}
