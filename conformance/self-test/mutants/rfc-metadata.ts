// Faults of the metadata that a server publishes about itself.

import { altered, header, type Policy, status, successOf } from '../../emulator/index.ts';
import { rfc } from '../../model/dialects.ts';
import type { Mutant } from '../mutant.ts';

const published = successOf('metadata');

export const rfcMetadataMutants: readonly Mutant[] = [
  {
    name: 'publishes its metadata without an issuer',
    dialects: rfc,
    policy: { metadata: ({ issuer: _, ...others }) => others },
    breaks: ['RFC8414-2-01'],
  },
  {
    name: 'has an issuer with a query',
    dialects: rfc,
    policy: { metadata: ({ issuer, ...others }) => ({ ...others, issuer: `${String(issuer)}/?tenant=1` }) },
    breaks: ['RFC8414-2-01', 'RFC8414-3.3-01'],
  },
  {
    name: 'publishes its metadata without a token endpoint',
    dialects: rfc,
    policy: { metadata: ({ token_endpoint: _, ...others }) => others },
    breaks: ['RFC8414-2-02'],
  },
  {
    name: 'publishes its metadata with status 203',
    dialects: rfc,
    policy: altered(published, status(203)),
    breaks: ['RFC8414-3.2-01'],
  },
  {
    name: 'calls its metadata plain text',
    dialects: rfc,
    policy: altered(published, header('content-type', 'text/plain')),
    breaks: ['RFC8414-3.2-02'],
  },
  {
    name: 'publishes an empty list',
    dialects: rfc,
    policy: { metadata: (document) => ({ ...document, response_types_supported: [] }) },
    breaks: ['RFC8414-3.2-03'],
  },
  {
    name: 'publishes the metadata of another issuer',
    dialects: rfc,
    policy: { metadata: (document) => ({ ...document, issuer: 'https://other.example.com' }) },
    breaks: ['RFC8414-3.3-01'],
  },
  {
    name: 'does not list the device grant in its metadata',
    dialects: rfc,
    policy: { metadata: (document) => ({ ...document, grant_types_supported: ['authorization_code'] }) },
    breaks: ['RFC8628-4-01'],
  },
  {
    name: 'publishes its metadata without a device authorization endpoint',
    dialects: rfc,
    policy: { metadata: ({ device_authorization_endpoint: _, ...others }) => others },
    breaks: ['RFC8628-4-02'],
  },
  {
    name: 'publishes a device authorization endpoint of http',
    dialects: rfc,
    policy: { metadata: (document) => inClearText(document, 'device_authorization_endpoint') },
    breaks: ['RFC8628-3.1-21'],
  },
  {
    name: 'publishes a token endpoint of http',
    dialects: rfc,
    policy: { metadata: (document) => inClearText(document, 'token_endpoint') },
    breaks: ['RFC6749-3.2-11'],
  },
  {
    name: 'sends people to an http address',
    dialects: rfc,
    policy: { verificationUri: (page) => page.replace('https:', 'http:') },
    breaks: ['RFC8628-3.3-11'],
  },
  {
    name: 'sends people to an http address that has the code',
    dialects: rfc,
    policy: {
      verificationUriComplete: (page, code) => `${page.replace('https:', 'http:')}?user_code=${code}`,
    },
    breaks: ['RFC8628-3.3-11'],
  },
];

type Document = Parameters<Policy['metadata']>[0];

function inClearText(document: Document, name: string): Document {
  return { ...document, [name]: String(document[name]).replace('https:', 'http:') };
}
