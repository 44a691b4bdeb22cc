import type { DeliveryPart } from "./delivery-part.js";
import { ackLatencyPart } from "./parts/ack-latency.js";
import { duplicatesPart } from "./parts/duplicates.js";
import { faultsPart } from "./parts/faults.js";
import { floodPart } from "./parts/flood.js";
import { fsyncPart } from "./parts/fsync.js";
import { killNinePart } from "./parts/kill-nine.js";
import { orderPart } from "./parts/order.js";
import { overloadPart } from "./parts/overload.js";
import { webChatPart } from "./parts/web-chat.js";

/** All ways in which delivery is proved. */
export const deliveryParts: readonly DeliveryPart[] = [
	killNinePart,
	fsyncPart,
	duplicatesPart,
	orderPart,
	webChatPart,
	faultsPart,
	ackLatencyPart,
	overloadPart,
	floodPart,
];
