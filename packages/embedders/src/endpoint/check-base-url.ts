import { EmbedderError } from "../embedder-error.js";

/**
 * The address of an endpoint, with a closing slash. Only https, as the key and shoppers' texts
 * go there; http is accepted for this machine alone. Throws `EmbedderError` (`setup`).
 */
export function checkBaseUrl(address: string): URL {
	const url = URL.canParse(address) ? new URL(address) : undefined;
	const isLocal =
		url !== undefined &&
		/^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
	if (
		url?.username !== "" ||
		url.password !== "" ||
		url.search !== "" ||
		url.hash !== "" ||
		!(url.protocol === "https:" || (url.protocol === "http:" && isLocal))
	)
		throw new EmbedderError({
			code: "setup",
			message:
				"The address of the embeddings endpoint is not a plain https address.",
			fix: "Give it as https://api.example/v1, without user, query or fragment; http is for this machine only.",
		});
	if (!url.pathname.endsWith("/")) url.pathname += "/";
	return url;
}
