import type { Api } from "grammy";
import type { FetchedFile } from "../port/messenger.js";
import { fetchBounded } from "../sending/fetch-bounded.js";
import { toFetchOutcome } from "../sending/to-fetch-outcome.js";
import { toPartOutcome } from "./to-part-outcome.js";

/** Fetches a file by its id; Telegram gives out at most 20 MB (core.telegram.org/bots/api#getfile). */
export async function fetchTelegramFile(
	{
		api,
		apiRoot,
		token,
	}: { readonly api: Api; readonly apiRoot: string; readonly token: string },
	ref: string,
	maxBytes: number,
): Promise<FetchedFile> {
	try {
		const { file_path: path } = await api.getFile(ref);
		if (path === undefined || path.includes(".."))
			return { kind: "gone", reason: "no path" };
		return await fetchBounded(`${apiRoot}/file/bot${token}/${path}`, maxBytes);
	} catch (error) {
		return toFetchOutcome(toPartOutcome(error));
	}
}
