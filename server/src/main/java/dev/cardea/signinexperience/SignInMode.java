package dev.cardea.signinexperience;

/** What people may do at the front door. */
public enum SignInMode {
    SignIn,
    Register,
    SignInAndRegister;

    public boolean allowsSignIn() {
        return this != Register;
    }

    public boolean allowsRegistration() {
        return this != SignIn;
    }
}
