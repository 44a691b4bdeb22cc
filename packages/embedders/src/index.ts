// Everyday

export { createEndpointEmbedder } from "./endpoint/create-endpoint-embedder.js";
export { createLocalEmbedder } from "./local/create-local-embedder.js";
export { openVectorFolder } from "./vector-folder/open-vector-folder.js";

// Wiring

export { EmbedderError, type EmbedderErrorCode } from "./embedder-error.js";

// Types

export type { EndpointEmbedderOptions } from "./endpoint/create-endpoint-embedder.js";
export type { LocalEmbedderOptions } from "./local/create-local-embedder.js";
export type { TransformersModule } from "./local/transformers-module.js";
