import { describe, expect, it } from 'vitest';
import { cleanOrigins, cleanUris, listProblems, originProblem, redirectUriProblem, redirectUriWarning, urlProblem } from './uri.ts';

describe('redirect addresses', () => {
  it.each([
    'https://app.example.com/callback',
    'http://localhost:3000/callback',
    'https://app.example.com/callback?tenant=a',
    'https://*.example.com/callback',
    'https://app.example.com/*/callback',
    'acme://callback',
    'dev.acme.app:/callback',
  ])('accepts %s', (uri) => expect(redirectUriProblem(uri, 'Traditional')).toBeUndefined());

  it.each([
    ['nonsense', 'uri'],
    ['localhost:3000', undefined], // A custom scheme by its form; the server takes it as well.
    ['//app.example.com', 'uri'],
    ['https://', 'uri'],
    ['https://app.example.com/#done', 'uriFragment'],
    ['https://ana:secret@app.example.com/', 'uriCredentials'],
    ['https://*/callback', 'wildcard'],
    ['https://app.example.com:*/callback', 'wildcard'],
    ['https://app.example.com/?next=*', 'wildcard'],
    ['https://app.example.com/a/../b', 'uri'],
  ])('answers %s with %s', (uri, problem) => expect(redirectUriProblem(uri, 'SPA')).toBe(problem));

  it('has no wildcards for native applications', () => {
    expect(redirectUriProblem('https://app.example.com/*', 'Native')).toBe('uriNative');
  });

  it('warns without blocking', () => {
    expect(redirectUriWarning('http://localhost:3000/callback', 'Traditional')).toBe('warnHttp');
    expect(redirectUriWarning('http://127.0.0.1/callback', 'Traditional')).toBe('warnHttp');
    expect(redirectUriWarning('http://app.example.com/callback', 'Traditional')).toBe('warnHttpRemote');
    expect(redirectUriWarning('https://*.example.com/', 'Traditional')).toBe('warnWildcard');
    expect(redirectUriWarning('acme://callback', 'SPA')).toBe('warnCustomScheme');
    expect(redirectUriWarning('https://app.example.com/', 'Native')).toBe('warnNativeHttp');
    expect(redirectUriWarning('https://app.example.com/', 'Traditional')).toBeUndefined();
  });
});

describe('lists', () => {
  it('drop blanks and spaces', () => {
    expect(cleanUris([' https://a.example/ ', '', '  '])).toEqual(['https://a.example/']);
    expect(cleanOrigins(['https://a.example//'])).toEqual(['https://a.example']);
  });
  it('name doubles at the later row and leave empty rows alone', () => {
    expect(listProblems(['https://a.example/', '', 'https://a.example/'], urlProblem)).toEqual([undefined, undefined, 'duplicate']);
  });
});

it('takes origins without a path', () => {
  expect(originProblem('https://a.example')).toBeUndefined();
  expect(originProblem('http://localhost:5173')).toBeUndefined();
  expect(originProblem('https://a.example/app')).toBe('origin');
  expect(originProblem('a.example')).toBe('origin');
});
