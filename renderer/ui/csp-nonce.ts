const meta = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]');

/** The nonce of this page load: libraries that inject style sheets must carry it, the policy refuses all others. */
export const cspNonce: string | undefined = meta?.content || undefined;
