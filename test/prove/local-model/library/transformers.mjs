// Found from here, where the library is installed, and not from where the program runs.
export { env, pipeline } from "@huggingface/transformers";
