import type { ExchangeFile, ReadContext } from "./format.js";
import { importLimits } from "./limits.js";
import { createRowProblem, type RowProblem } from "./row-problem.js";

/** The text of a file, or the problem that keeps it from being read. */
export type DecodedText =
	| { readonly kind: "text"; readonly text: string }
	| { readonly kind: "unreadable"; readonly problem: RowProblem };

/**
 * Bytes to text: a byte order mark decides (UTF-8, UTF-16 in both orders, as
 * the WHATWG Encoding Standard sniffs it), else the named encoding, else
 * strict UTF-8. Nothing is replaced by `�`; line ends become `\n`.
 */
export function decodeText(
	file: ExchangeFile,
	context: Pick<ReadContext, "encoding">,
): DecodedText {
	const place = { file: file.path, row: "" };
	const { bytes } = file;
	if (bytes.length > importLimits.maxFileBytes)
		return {
			kind: "unreadable",
			problem: createRowProblem(place, "file-too-large", {
				maxMegabytes: importLimits.maxFileBytes / 1_048_576,
			}),
		};
	const encoding = encodingOf(bytes) ?? context.encoding ?? "utf-8";
	try {
		const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
		if (text.includes("\0")) throw new TypeError("binary");
		return { kind: "text", text: text.replace(/\r\n?/g, "\n") };
	} catch {
		return {
			kind: "unreadable",
			problem: createRowProblem(place, "file-encoding", { encoding }),
		};
	}
}

function encodingOf(bytes: Uint8Array): string | undefined {
	const [a, b, c] = bytes;
	if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
	if (a === 0xff && b === 0xfe) return "utf-16le";
	if (a === 0xfe && b === 0xff) return "utf-16be";
	return undefined;
}
