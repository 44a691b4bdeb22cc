import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { encodeTableModel } from "./encode-onnx.js";

/** Words that mean the same; each idea has a direction of its own. */
export const IDEAS: readonly (readonly string[])[] = [
	["parcel", "package", "shipment"],
	["refund", "money"],
	["invoice", "receipt", "bill"],
	["return", "back"],
	["where", "track", "tracking"],
	["late", "delayed"],
];

/** Writes a model for sentence embeddings as the library expects it: settings, tokenizer, weights. */
export function writeModelFolder(folder: string): void {
	const special = ["[PAD]", "[UNK]"];
	const words = [...special, ...IDEAS.flat()];
	const table = words.map((word) => {
		const row = new Float32Array(IDEAS.length + 1);
		const idea = IDEAS.findIndex((same) => same.includes(word));
		// What fills a batch up is far away from all that is said, so that counting it would show.
		if (word === "[PAD]") row.fill(9);
		else if (idea < 0) row[IDEAS.length] = 0.1;
		else row[idea] = 1;
		return row;
	});
	mkdirSync(join(folder, "onnx"), { recursive: true });
	const json = (name: string, content: unknown) =>
		writeFileSync(join(folder, name), JSON.stringify(content));
	json("config.json", { model_type: "bert", hidden_size: IDEAS.length + 1 });
	json("tokenizer_config.json", {
		tokenizer_class: "PreTrainedTokenizerFast",
		model_max_length: 512,
		pad_token: "[PAD]",
		unk_token: "[UNK]",
	});
	json("tokenizer.json", {
		version: "1.0",
		truncation: null,
		padding: null,
		added_tokens: special.map((content, id) => ({
			id,
			content,
			special: true,
			single_word: false,
			lstrip: false,
			rstrip: false,
			normalized: false,
		})),
		normalizer: { type: "Lowercase" },
		pre_tokenizer: { type: "Whitespace" },
		post_processor: null,
		decoder: null,
		model: {
			type: "WordLevel",
			unk_token: "[UNK]",
			vocab: Object.fromEntries(words.map((word, id) => [word, id])),
		},
	});
	writeFileSync(join(folder, "onnx/model.onnx"), encodeTableModel(table));
}
