using System.Runtime.CompilerServices;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using StepBooking.Functions;

[assembly: LambdaSerializer(typeof(StepBookingSerializer))]
[assembly: LambdaGlobalProperties(GenerateMain = true)]
[assembly: InternalsVisibleTo("StepBooking.Functions.Tests")]
