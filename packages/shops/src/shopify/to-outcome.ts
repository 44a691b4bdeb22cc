import type { ShopAnswer } from "../port/shop-answer.js";

/** What every mutation answers with beside its result. */
export interface MutationPayload {
	readonly userErrors: readonly { readonly code?: string | null | undefined }[];
}

/** Errors of a mutation are the shop's rules speaking; a payload that is null did not happen. */
export function toOutcome<Value>(
	payloads: readonly (MutationPayload | null)[],
	value: Value,
	field?: string,
): ShopAnswer<Value> {
	if (payloads.includes(null))
		return { kind: "unavailable", reason: "failing", status: 200 };
	const errors = payloads.flatMap((payload) => payload?.userErrors ?? []);
	if (errors.length === 0) return { kind: "done", value };
	if (errors.some(({ code }) => code === "INTERNAL_ERROR"))
		return { kind: "unavailable", reason: "failing", status: 200 };
	return field === undefined ? { kind: "refused" } : { kind: "invalid", field };
}
