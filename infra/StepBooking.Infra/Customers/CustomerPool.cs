using Amazon.CDK;
using Amazon.CDK.AWS.Cognito;
using Constructs;
using StepBooking.Infra.Functions;

namespace StepBooking.Infra.Customers;

/// <summary>Everybody who signs in: customers, providers (by their attribute), clerks and operators (by their groups).</summary>
public sealed class CustomerPool : Construct
{
    /// <summary>The groups whose members may do more than a customer.</summary>
    public static readonly IReadOnlyList<string> Groups = ["clerks", "operators"];

    /// <summary>Declares the pool, its client for programs without a secret, and its groups.</summary>
    /// <param name="scope">The stack.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="rememberContact">What runs before each token is made.</param>
    public CustomerPool(Construct scope, string id, StageName stage, BookingFunction rememberContact)
        : base(scope, id)
    {
        UserPool = new UserPool(this, "UserPool", new UserPoolProps
        {
            UserPoolName = stage.NameOf("customers"),
            RemovalPolicy = RemovalPolicy.RETAIN,
            SelfSignUpEnabled = true,
            SignInAliases = new SignInAliases { Email = true },
            SignInCaseSensitive = false,
            AutoVerify = new AutoVerifiedAttrs { Email = true },
            KeepOriginal = new KeepOriginalAttrs { Email = true },
            AccountRecovery = AccountRecovery.EMAIL_ONLY,
            Mfa = Mfa.OPTIONAL,
            MfaSecondFactor = new MfaSecondFactor { Otp = true, Sms = false },
            PasswordPolicy = new PasswordPolicy
            {
                MinLength = 12,
                RequireDigits = true,
                RequireLowercase = true,
                RequireUppercase = true,
                RequireSymbols = false,
                TempPasswordValidity = Duration.Days(3),
            },
            StandardAttributes = new StandardAttributes
            {
                Email = new StandardAttribute { Required = true, Mutable = true },
                PhoneNumber = new StandardAttribute { Required = false, Mutable = true },
                Locale = new StandardAttribute { Required = false, Mutable = true },
            },
            CustomAttributes = new Dictionary<string, ICustomAttribute>
            {
                ["provider"] = new StringAttribute(new StringAttributeProps { MinLen = 1, MaxLen = 64, Mutable = true }),
            },
            LambdaTriggers = new UserPoolTriggers { PreTokenGeneration = rememberContact.Function },
        });
        Client = AddClient();
        AddGroups();
    }

    /// <summary>The pool.</summary>
    public UserPool UserPool { get; }

    /// <summary>The client that pages and programs sign in with.</summary>
    public UserPoolClient Client { get; }

    // Nobody may write custom:provider through the client, or a customer could make themselves a provider.
    private UserPoolClient AddClient() => new(this, "Client", new UserPoolClientProps
    {
        UserPool = UserPool,
        GenerateSecret = false,
        AuthFlows = new AuthFlow { UserSrp = true },
        DisableOAuth = true,
        PreventUserExistenceErrors = true,
        ReadAttributes = new ClientAttributes()
            .WithStandardAttributes(new StandardAttributesMask
            {
                Email = true,
                EmailVerified = true,
                PhoneNumber = true,
                PhoneNumberVerified = true,
                Locale = true,
            })
            .WithCustomAttributes("provider"),
        WriteAttributes = new ClientAttributes()
            .WithStandardAttributes(new StandardAttributesMask { Email = true, PhoneNumber = true, Locale = true }),
    });

    private void AddGroups()
    {
        foreach (var name in Groups)
        {
            _ = new CfnUserPoolGroup(this, name, new CfnUserPoolGroupProps { GroupName = name, UserPoolId = UserPool.UserPoolId });
        }
    }
}
