import { z } from "zod";

/** Flat properties, at most 4 KB together (`metadata.yaml`). */
const metadata = z
	.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
	.refine((given) => JSON.stringify(given).length <= 4096, "above 4 KB");

/** Bodies as sunshine-conversations-api-spec has them, without what is not in it. */
export const sunshineRequests = {
	/** `userCreateBody.yaml` */
	user: z.strictObject({
		externalId: z.string().min(1).max(1024),
		signedUpAt: z.string().optional(),
		profile: z
			.strictObject({
				givenName: z.string().min(1).max(128).nullish(),
				surname: z.string().min(1).max(128).nullish(),
				email: z.email().max(128).nullish(),
				avatarUrl: z.url().max(2048).nullish(),
			})
			.optional(),
		metadata: metadata.optional(),
	}),
	/** `conversationCreateBody.yaml`: a personal one has exactly one participant. */
	conversation: z.strictObject({
		type: z.enum(["personal", "sdkGroup"]),
		participants: z
			.array(
				z.strictObject({
					userId: z.string().optional(),
					userExternalId: z.string().optional(),
					subscribeSDKClient: z.boolean().optional(),
				}),
			)
			.length(1),
		displayName: z.string().min(1).max(100).optional(),
		description: z.string().min(1).max(100).optional(),
		iconUrl: z.url().optional(),
		metadata: metadata.optional(),
	}),
	/** `messagePost.yaml` with a text. */
	message: z.strictObject({
		author: z.discriminatedUnion("type", [
			z.strictObject({
				type: z.literal("business"),
				displayName: z.string().optional(),
				avatarUrl: z.url().optional(),
			}),
			z.strictObject({
				type: z.literal("user"),
				userId: z.string().optional(),
				userExternalId: z.string().optional(),
			}),
		]),
		content: z.strictObject({
			type: z.literal("text"),
			text: z.string().min(1).max(4096),
		}),
		metadata: metadata.optional(),
	}),
	/** `passControlBody.yaml` */
	passControl: z.strictObject({
		switchboardIntegration: z.string().min(1),
		metadata: metadata.optional(),
	}),
} as const;
