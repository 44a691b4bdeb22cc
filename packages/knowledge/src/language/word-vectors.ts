/** Meanings of the words of one language as vectors: words used alike point alike. */
export interface WordVectors {
	/** BCP 47 primary subtag. */
	readonly language: string;
	readonly dimensions: number;
	/** Place of a word by frequency, 0 the most frequent; -1 when it is not known. */
	rankOf(word: string): number;
	/** Adds `weight` times the vector of the word of a rank to `sum`. */
	add(rank: number, weight: number, sum: Float32Array): void;
}

/** Word vectors as a package ships them: product-quantised, in base64. */
export interface PackedWordVectors {
	readonly language: string;
	readonly dimensions: number;
	/** Dimensions coded by one byte; dimension d belongs to subspace d modulo their number. */
	readonly subspaceSize: number;
	/** Value of one step of a centre. */
	readonly scale: number;
	/** Words, most frequent first, separated by spaces. */
	readonly words: string;
	/** One byte per word and subspace. */
	readonly codes: string;
	/** 256 centres per subspace, signed bytes. */
	readonly centres: string;
}

function fromBase64(text: string): Uint8Array {
	const binary = atob(text);
	const bytes = new Uint8Array(binary.length);
	for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
	return bytes;
}

/** Unpacks word vectors (product quantisation: Jégou, Douze and Schmid, 2011). */
export function createWordVectors(packed: PackedWordVectors): WordVectors {
	const { language, dimensions, subspaceSize, scale } = packed;
	const ranks = new Map(
		packed.words.split(" ").map((word, rank) => [word, rank]),
	);
	const codes = fromBase64(packed.codes);
	const centres = new Int8Array(fromBase64(packed.centres).buffer);
	const subspaces = dimensions / subspaceSize;
	return {
		language,
		dimensions,
		rankOf: (word) => ranks.get(word) ?? -1,
		add(rank, weight, sum) {
			const factor = weight * scale;
			for (let s = 0; s < subspaces; s++) {
				const code = codes[rank * subspaces + s] as number;
				const from = (s * 256 + code) * subspaceSize;
				for (let j = 0; j < subspaceSize; j++) {
					const d = s + j * subspaces;
					sum[d] = (sum[d] as number) + factor * (centres[from + j] as number);
				}
			}
		},
	};
}
