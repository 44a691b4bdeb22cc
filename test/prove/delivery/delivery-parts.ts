import type { DeliveryPart } from "./delivery-part.js";
import { duplicatesPart } from "./parts/duplicates.js";
import { fsyncPart } from "./parts/fsync.js";
import { killNinePart } from "./parts/kill-nine.js";

/** All ways in which delivery is proved. */
export const deliveryParts: readonly DeliveryPart[] = [
	killNinePart,
	fsyncPart,
	duplicatesPart,
];
