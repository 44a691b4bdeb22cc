import type { z } from "zod";
import {
	failure,
	type HttpReply,
	type HttpRequest,
	readJson,
} from "../server/http-exchange.js";

/** Largest body of the desk's routes. */
const maxBodyBytes = 64 * 1024;

/** The body as its schema reads it, or the reply that refuses it: 400, or 413 for a text that is too long. */
export async function readBody<T>(
	request: HttpRequest,
	schema: z.ZodType<T>,
): Promise<
	| { readonly kind: "body"; readonly value: T }
	| { readonly kind: "refused"; readonly reply: HttpReply }
> {
	const json = await readJson(request, maxBodyBytes);
	if (json.kind === "refused") return json;
	const body = schema.safeParse(json.value);
	if (body.success) return { kind: "body", value: body.data };
	const isLong = body.error.issues.some(
		({ code, path }) => code === "too_big" && path.at(-1) === "text",
	);
	return {
		kind: "refused",
		reply: isLong
			? failure(413, "text-too-long")
			: failure(400, "invalid-body"),
	};
}
