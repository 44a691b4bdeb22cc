import { createMemoryRecords } from "../index.js";
import { describeIdentityRecords } from "../testing/index.js";

describeIdentityRecords("in memory", createMemoryRecords);
