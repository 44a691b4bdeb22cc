import { fileURLToPath } from "node:url";

/** The root of the workspace with a slash at its end, for this source and for a bundle of it. */
export const root =
	process.env.SHOPBELL_ROOT ??
	fileURLToPath(new URL("../../../", import.meta.url));
