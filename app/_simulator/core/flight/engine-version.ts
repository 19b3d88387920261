/**
 * The version of the engine that flies runs. Raise it with every change after which the same run may have another
 * fingerprint, outcome or score: a run says which engine it was flown on, and no other replays it. What changes in a
 * scenario shows in that scenario's hash and does not count here.
 */
export const ENGINE_VERSION = 1;
