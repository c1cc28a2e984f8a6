import { useLogto } from '@logto/react';
import { useEffect, useState } from 'react';
import { Navigate } from 'react-router';
import { boot } from '../boot.ts';
import { ConsoleShell } from '../shell/ConsoleShell.tsx';
import { SignInFailed } from './SignInFailed.tsx';
import { signIn } from './session.ts';

/** Lets signed-in administrators through; sends everybody else to sign-in and back to the page they wanted. */
export function Gate() {
  const { isAuthenticated, isLoading } = useLogto();
  const [failure, setFailure] = useState<Error>();
  const isStranger = boot.hasAdministrator && !isLoading && !isAuthenticated;
  useEffect(() => {
    if (isStranger) signIn().catch((error: unknown) => setFailure(error instanceof Error ? error : new Error(String(error))));
  }, [isStranger]);
  if (!boot.hasAdministrator && !isAuthenticated && !isLoading) return <Navigate to="/welcome" replace />;
  if (failure) return <SignInFailed message={failure.message} />;
  return isAuthenticated ? <ConsoleShell /> : null;
}
