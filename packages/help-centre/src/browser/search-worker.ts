import { createMatcherFromCompiled, type Matcher } from "@shopbell/knowledge";
import { findArticles } from "../search/find-articles.js";
import type {
	SearchData,
	SearchReply,
	SearchRequest,
} from "../search/search-data.js";

// The search itself, beside the page, so that typing never waits for it.

let search:
	| { readonly matcher: Matcher; readonly data: SearchData }
	| undefined;
const reply = (message: SearchReply) => postMessage(message);

async function load(url: string): Promise<void> {
	try {
		const response = await fetch(url);
		if (!response.ok) throw new Error(`status ${response.status}`);
		const data = (await response.json()) as SearchData;
		search = { matcher: createMatcherFromCompiled(data.matcher), data };
		reply({ kind: "ready" });
	} catch {
		reply({ kind: "failed" });
	}
}

addEventListener(
	"message",
	({ data: request }: MessageEvent<SearchRequest>) => {
		switch (request.kind) {
			case "load":
				void load(request.url);
				return;
			case "search":
				if (search !== undefined)
					reply({
						kind: "results",
						id: request.id,
						...findArticles(search.matcher, search.data, request.text),
					});
		}
	},
);
