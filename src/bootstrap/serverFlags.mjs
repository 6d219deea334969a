/**
 * How the server's memory is kept small, as the bench sees it: the heap is cleaned before it has grown by a third (else by
 * four times: 335 MB at most instead of 197 in the same run), and a nursery that holds some requests, not one.
 */
export const SERVER_FLAGS = ['--max-semi-space-size=16', '--heap-growing-percent=30'];
