import helmet from 'helmet';

/** Sets the headers by which browsers keep what is served here from running or framing anything. */
export const securityHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  },
  frameguard: { action: 'deny' },
  strictTransportSecurity: false,
  crossOriginResourcePolicy: { policy: 'cross-origin' },
});
