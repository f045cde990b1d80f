#!/usr/bin/env bash
# A tour of a running desk: books one of everything as its customers do, and shows what comes of it.
#
#   dotnet run --project local/StepBooking.Local        in one terminal; when it says READY, in another:
#   docs/tour.sh
#
# It needs curl, and takes the aws command line where there is one. From the environment: API and AWS_ENDPOINT_URL, where the desk
# listens; DATA, its data folder; STEPBOOKING, the desk's own command; GTFS_FEED with FROM and TO, another timetable and two of its stops.
set -euo pipefail
cd "$(dirname "$0")/.."

API=${API:-http://127.0.0.1:8080} DATA=${DATA:-.data}
STEPBOOKING=${STEPBOOKING:-dotnet run --project local/StepBooking.Local --}
GTFS_FEED=${GTFS_FEED:-docs/samples/hill-line} FROM=${FROM:-Hill Foot} TO=${TO:-Summit}
export AWS_ENDPOINT_URL=${AWS_ENDPOINT_URL:-http://127.0.0.1:4566} AWS_DEFAULT_REGION=us-east-1 AWS_PAGER=""
export AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local
ACCOUNT=$AWS_DEFAULT_REGION:000000000000
TWENTY='1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20'
JSON='Content-Type: application/json'

title() { printf '\n== %s\n' "$*"; }
say() { printf '   %s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

# The first value of a name in an answer; empty where there is none.
value() { grep -oE "\"$1\": ?(\"[^\"]*\"|\[(\{[^}]*\},?)*\]|\[[^]]*\]|\{[^}]*\}|[^],}]*)" <<< "${2-$ANSWER}" | sed -nE "1s/^\"$1\": ?//p" | tr -d '"' || true; }

# The named values of the answer, on one line.
show() {
  local line="" name shown
  for name in "$@"; do
    shown=$(value "$name")
    [ -z "$shown" ] || line="$line  $name: $shown"
  done
  say "  $line"
}

# call WHO METHOD PATH [BODY]: makes the call with WHO's token, shows it, and keeps its answer. A busy desk (503) is asked again.
call() {
  local who=$1 method=$2 path=$3 body=${4-} key=$RANDOM-$RANDOM-$RANDOM status _
  say "\$ curl -X $method \"\$API$path\" -H \"Authorization: Bearer \$$who\"${body:+ -H \"$JSON\" -d '$body'}"
  for _ in $TWENTY; do
    ANSWER=$(curl -sS -w '\n%{http_code}' -X "$method" "$API$path" -H "Authorization: Bearer ${!who}" -H "Idempotency-Key: $key" ${body:+-H "$JSON" -d "$body"})
    status=${ANSWER##*$'\n'} ANSWER=${ANSWER%$'\n'*}
    [ "$status" = 503 ] || break
    sleep 1
  done
  say "  $status"
  [ "${status:0:1}" = 2 ] || fail "$ANSWER"
}

# search PATH NAME VALUE…: a search, which needs no token.
search() {
  local path=$1 query=() told=""
  shift
  while [ $# -gt 0 ]; do
    query+=(--data-urlencode "$1=$2") told="$told --data-urlencode '$1=$2'"
    shift 2
  done
  say "\$ curl -G \"\$API$path\"$told"
  ANSWER=$(curl -sS -G "$API$path" "${query[@]}")
}

# aws_says SERVICE COMMAND TARGET INPUT: the aws command line, or the call that it would make, signed by curl.
aws_says() {
  local service=$1 command=$2 target=$3 input=$4 scope=${3#AWS}
  if [ -n "$HAS_AWS" ]; then
    say "\$ aws $service $command --endpoint-url $AWS_ENDPOINT_URL --cli-input-json '$input'"
    ANSWER=$(aws "$service" "$command" --endpoint-url "$AWS_ENDPOINT_URL" --cli-input-json "$input" --output json | tr -s ' \n' ' ')
    return
  fi
  case $service in stepfunctions) scope=states ;; *) scope=$service ;; esac
  say "\$ curl --aws-sigv4 aws:amz:$AWS_DEFAULT_REGION:$scope -u local:local -H 'X-Amz-Target: $target' -d '$input' \"\$AWS_ENDPOINT_URL\""
  ANSWER=$(curl -sS --fail-with-body --aws-sigv4 "aws:amz:$AWS_DEFAULT_REGION:$scope" -u local:local "$AWS_ENDPOINT_URL/" \
    -H "X-Amz-Target: $target" -H 'Content-Type: application/x-amz-json-1.0' -d "$input")
}

token() { curl -sS "$API/_local/token?user=$1"; }

day() { date -u -d "+$1 days" +%F 2>/dev/null || date -u -v+"$1"d +%F; }

# until_status WHO ID STATUS: asks for the booking until it stands so.
until_status() {
  local _
  for _ in $TWENTY; do
    ANSWER=$(curl -sS "$API/bookings/$2?wait=10" -H "Authorization: Bearer ${!1}")
    [ "$(value status)" != "$3" ] || break
    [ "$(value status)" = PENDING ] || sleep 1
  done
  say "\$ curl \"\$API/bookings/$2?wait=10\" -H \"Authorization: Bearer \$$1\""
  show status reference seats start amount currency refunds
  [ "$(value status)" = "$3" ] || fail "Expected $3: $ANSWER"
}

# free_seat OFFERING [FROM TO]: the first seat that is free, of a journey or of the whole.
free_seat() { free_seats "$@" | sed -n 1p; }
free_seats() {
  curl -sS -G "$API/offerings/$1/seats" ${2+--data-urlencode "from=$2" --data-urlencode "to=$3"} \
    | tr '{' '\n' | sed -nE 's/^"seat":"([^"]*)".*"status":"free".*/\1/p'
}

last_free() { free_seats "$1" | sed -n '$p'; }

day_after() { date -u -d "$1 +1 day" +%F 2>/dev/null || date -u -j -v+1d -f %F "$1" +%F; }

# mail_of ID SUBJECT: the messages about a booking, once there is one of that subject.
mail_of() {
  local _
  say "\$ curl \"\$API/_local/mail?bookingId=$1\""
  for _ in $TWENTY; do
    ANSWER=$(curl -sS "$API/_local/mail?bookingId=$1" | tr '{' '\n')
    ! grep -qF "$2" <<< "$ANSWER" || break
    sleep 0.5
  done
  sed -nE 's/^"channel":"email".*"subject":"([^"]*)".*/     email: \1/p; s/^"channel":"sms".*"text":"([^"]*)".*/     sms: \1/p' <<< "$ANSWER"
}

curl -sS -o /dev/null "$API/_local/mail" || fail "No desk answers at $API. Start one: dotnet run --project local/StepBooking.Local"
HAS_AWS=$(aws --version 2> /dev/null || true)
[ -n "$HAS_AWS" ] || say "There is no aws command line here: its calls are made by curl."

title "People sign in at the desk's own user pool"
say "\$ ALICE=\$(curl \"\$API/_local/token?user=alice\")"
ALICE=$(token alice) MAYA=$(token "maya&provider=maya-lind") CLARA=$(token "clara&groups=clerks")
say "  alice is a customer, maya gives lessons, clara is a clerk"

title "A bus seat"
search /offerings kind bus from Delhi to Jaipur date "$(day 3)"
OFFERING=$(value id)
show id title fares
SEAT=$(free_seat "$OFFERING")
call ALICE POST /bookings "{\"offeringId\": \"$OFFERING\", \"seats\": [\"$SEAT\"], \"paymentMethod\": \"pm_card_visa\"}"
BUS=$(value id)
until_status ALICE "$BUS" CONFIRMED

title "A clerk cancels it: a request, an event on the bus, a queue, a saga"
call CLARA PATCH "/bookings/$BUS/status" '{"status": "CANCELLED"}'
show message eventId status
until_status ALICE "$BUS" CANCELLED

title "An hour of a provider, who must accept it"
for AHEAD in $(seq 20 30) $(seq 2 19); do
  SLOT=slot-maya-lind-$(day "$AHEAD")-0900
  [ -z "$(free_seat "$SLOT")" ] || break
done
call ALICE POST /bookings "{\"slotId\": \"$SLOT\", \"paymentMethod\": \"pm_card_visa\"}"
SLOT_BOOKING=$(value id)
show id status providerId
for _ in $TWENTY; do
  curl -sS "$API/bookings/$SLOT_BOOKING/trail" -H "Authorization: Bearer $ALICE" | grep 'provider told of BOOKING_CREATED' > /dev/null && break
  sleep 0.5
done
call MAYA POST "/providers/maya-lind/bookings/$SLOT_BOOKING/accept"
show message status
until_status ALICE "$SLOT_BOOKING" CONFIRMED

title "An apartment, by way of a queue"
STAY=stay-lakeside-4b NIGHT=$(last_free "$STAY")
[ -n "$NIGHT" ] || fail "$STAY has no free night."
call ALICE POST /booking-requests "{\"apartmentId\": \"$STAY\", \"startDate\": \"$NIGHT\", \"endDate\": \"$(day_after "$NIGHT")\", \"paymentMethod\": \"pm_card_visa\"}"
show id bookingStatus
QUEUED=$(value id)
until_status ALICE "$QUEUED" CONFIRMED
USER_ID=$(value userId)

title "… and another night by GraphQL"
NIGHT=$(last_free "$STAY")
call ALICE POST /graphql "{\"query\": \"mutation { createApartmentBooking(input: {userId: \\\"$USER_ID\\\", apartmentId: \\\"$STAY\\\", startDate: \\\"$NIGHT\\\", endDate: \\\"$(day_after "$NIGHT")\\\", bookingStatus: PENDING, paymentMethod: \\\"pm_card_visa\\\"}) }\"}"
say "  $ANSWER"
for _ in $TWENTY; do
  ANSWER=$(curl -sS -X POST "$API/graphql" -H "Authorization: Bearer $ALICE" -H "$JSON" \
    -d "{\"query\": \"{ getAllBookingsPerUser(userId: \\\"$USER_ID\\\", limit: 1) { items { id startDate endDate bookingStatus reference } } }\"}")
  [ "$(value startDate) $(value bookingStatus)" != "$NIGHT APPROVED" ] || break
  sleep 0.5
done
say "\$ curl -X POST \"\$API/graphql\" … -d '{\"query\": \"{ getAllBookingsPerUser(userId: …, limit: 1) { items { … } } }\"}'"
show startDate endDate bookingStatus reference
[ "$(value bookingStatus)" = APPROVED ] || fail "Expected APPROVED: $ANSWER"
STAYED=$(value id)

title "A train journey on an imported timetable"
say "\$ $STEPBOOKING import gtfs $GTFS_FEED --from $(day 5) --days 1 --seats 40 --shift-to $(day 5) --data $DATA"
$STEPBOOKING import gtfs "$GTFS_FEED" --from "$(day 5)" --days 1 --seats 40 --shift-to "$(day 5)" --data "$DATA" | sed -n '$s/^/     /p'
search /trains/search from "$FROM" to "$TO" date "$(day 5)"
TRAIN=$(value id)
[ -n "$TRAIN" ] || fail "No train goes from $FROM to $TO: $ANSWER"
show id start end fares free
SEAT=$(free_seat "$TRAIN" "$FROM" "$TO")
call ALICE POST /bookings "{\"offeringId\": \"$TRAIN\", \"seats\": [\"$SEAT\"], \"from\": \"$FROM\", \"to\": \"$TO\", \"paymentMethod\": \"pm_card_visa\"}"
JOURNEY=$(value id)
until_status ALICE "$JOURNEY" CONFIRMED

title "A cinema ticket, whose price changes before it is sold"
TICKET=$((RANDOM % 9000 + 1000))-A$((RANDOM % 90 + 1))
call CLARA POST /ticket "{\"Theatre-Seat\": \"$TICKET\", \"Movie\": \"Avengers\", \"Price\": 15.99}"
call CLARA PATCH /ticket "{\"Theatre-Seat\": \"$TICKET\", \"updateKey\": \"Price\", \"updateValue\": 12.99}"
for _ in $TWENTY; do
  ANSWER=$(curl -sS "$API/ticket?Theatre-Seat=$TICKET" -H "Authorization: Bearer $ALICE")
  [ -z "$(value IsDiscounted)" ] || break
  sleep 0.5
done
say "the topic's subscriber has noted it:"
say "\$ curl \"\$API/ticket?Theatre-Seat=$TICKET\" -H \"Authorization: Bearer \$ALICE\""
show Theatre-Seat Movie Price PreviousPrice DiscountPercentage IsDiscounted
call ALICE POST /bookings "{\"offeringId\": \"$(value OfferingId)\", \"seats\": [\"$TICKET\"], \"paymentMethod\": \"pm_card_visa\"}"
FILM=$(value id)
until_status ALICE "$FILM" CONFIRMED

title "What the slot's booking left: its trail"
call ALICE GET "/bookings/$SLOT_BOOKING/trail"
tr '{' '\n' <<< "$ANSWER" | sed -nE 's/^"at":"[^"]*",([^}]*)\}.*/\1/p' | sed -E 's/,"execution":"[^"]*"//; s/","/"  "/g; s/"//g; s/^/     /'

title "… its execution"
EXECUTION=arn:aws:states:$ACCOUNT:execution:stepbooking-dev-booking:$SLOT_BOOKING
aws_says stepfunctions describe-execution AWSStepFunctions.DescribeExecution "{\"executionArn\": \"$EXECUTION\"}"
show name status
aws_says stepfunctions get-execution-history AWSStepFunctions.GetExecutionHistory "{\"executionArn\": \"$EXECUTION\"}"
say "  $(sed -E 's/"(input|output)": ?"([^"\\]|\\.)*"//g' <<< "$ANSWER" | grep -oE '"stateEnteredEventDetails": ?\{[^}]*' | grep -oE '"name": ?"[A-Za-z]*"' \
  | sed -E 's/.*"([A-Za-z]*)"$/\1/' | paste -s -d ' ' - | sed 's/ / > /g')"

title "… what the customers were told"
mail_of "$BUS" "is cancelled"
mail_of "$SLOT_BOOKING" "is confirmed"
mail_of "$QUEUED" "is confirmed"
mail_of "$STAYED" "is confirmed"
mail_of "$JOURNEY" "is confirmed"
mail_of "$FILM" "is confirmed"

title "… and what lies in the queues"
aws_says sqs list-queues AmazonSQS.ListQueues '{}'
for QUEUE in $(value QueueUrls | tr '[],' '   '); do
  case $QUEUE in *-dead-letters) continue ;; esac
  aws_says sqs get-queue-attributes AmazonSQS.GetQueueAttributes "{\"QueueUrl\": \"$QUEUE\", \"AttributeNames\": [\"ApproximateNumberOfMessages\"]}" > /dev/null
  say "  ${QUEUE##*/}: $(value ApproximateNumberOfMessages)"
done
