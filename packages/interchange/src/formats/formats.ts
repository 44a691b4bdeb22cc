import type { ExchangeFormat, FormatId } from "../exchange/format.js";
import { chatwootFormat } from "./chatwoot/chatwoot-format.js";
import { csvFormat } from "./csv/csv-format.js";
import { jsonldFormat } from "./jsonld/jsonld-format.js";
import { markdownFormat } from "./markdown/markdown-format.js";
import { qnamakerFormat } from "./qnamaker/qnamaker-format.js";
import { rasaFormat } from "./rasa/rasa-format.js";
import { xlsxFormat } from "./xlsx/xlsx-format.js";
import { zendeskFormat } from "./zendesk/zendesk-format.js";

/** Every format articles come from and go to. */
export const formats: Readonly<Record<FormatId, ExchangeFormat>> = {
	csv: csvFormat,
	xlsx: xlsxFormat,
	qnamaker: qnamakerFormat,
	zendesk: zendeskFormat,
	chatwoot: chatwootFormat,
	rasa: rasaFormat,
	markdown: markdownFormat,
	jsonld: jsonldFormat,
};

/**
 * The format of a file by its ending; for `.json` by what it holds. Undefined
 * when it cannot be told.
 */
export function guessFormat(
	path: string,
	bytes: Uint8Array,
): ExchangeFormat | undefined {
	const name = path.toLowerCase();
	const fits = Object.values(formats).filter(({ endings }) =>
		endings.some((ending) => name.endsWith(ending)),
	);
	if (fits.length < 2) return fits[0];
	const start = new TextDecoder().decode(bytes.subarray(0, 100_000));
	if (/"(section_id|label_names|source_locale|html_url)"/.test(start))
		return zendeskFormat;
	return /"(payload|associated_articles|content)"/.test(start)
		? chatwootFormat
		: undefined;
}
