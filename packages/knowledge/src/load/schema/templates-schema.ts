import { z } from "zod";
import { textOf } from "./field-types.js";

/** `templates.yaml`: texts that a messenger's vendor has approved. Limits: developers.facebook.com/docs/whatsapp/business-management-api/message-templates. */
export const templatesSchema = z
	.array(
		z.strictObject({
			name: z
				.string()
				.max(512)
				.regex(/^[a-z0-9_]+$/)
				.meta({
					description:
						"Name under which the vendor approved it: small letters, digits and underscores.",
					examples: ["answer_ready"],
				}),
			language: z
				.string()
				.regex(/^[a-z]{2,3}(_[A-Z]{2})?$/)
				.meta({
					description: "Language as the vendor writes it.",
					examples: ["pl", "pt_BR"],
				}),
			category: z.enum(["utility", "marketing"]).meta({
				description:
					"utility: about a matter of the shopper's; marketing: everything else.",
			}),
			body: textOf(1024).meta({
				description:
					"The approved text, word for word, with its places {{1}}, {{2}} and so on.",
				examples: [
					"Hello {{1}}, we have an answer about order {{2}}. Reply here and we will go on.",
				],
			}),
			fields: z
				.array(textOf(60))
				.max(20)
				.optional()
				.meta({
					description:
						"What belongs in each place: shopper, order, shop and agent are filled in; anything else is asked of the agent under this name.",
					examples: [["shopper", "order"]],
				}),
		}),
	)
	.max(250);
