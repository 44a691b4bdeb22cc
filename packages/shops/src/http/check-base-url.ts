import { ShopError } from "../shop-error.js";

/**
 * The address of a shop, with a closing slash. Only https, as credentials go with every request;
 * http is accepted for this machine alone. Throws `shop.address`.
 */
export function checkBaseUrl(address: string): URL {
	const url = URL.canParse(address) ? new URL(address) : undefined;
	const isLocal =
		url !== undefined &&
		/^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
	if (
		url?.username !== "" ||
		url.search !== "" ||
		url.hash !== "" ||
		!(url.protocol === "https:" || (url.protocol === "http:" && isLocal))
	)
		throw new ShopError(
			"shop.address",
			"The address of the shop is not a plain https address.",
			"Give it as https://shop.example, without user, query or fragment.",
		);
	if (!url.pathname.endsWith("/")) url.pathname += "/";
	return url;
}
